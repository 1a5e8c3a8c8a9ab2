"""What is reported: one declaration per report."""
