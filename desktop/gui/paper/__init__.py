"""Papers: how they are drawn, looked at before they leave, saved as PDF and printed; the same drawing for all three."""
