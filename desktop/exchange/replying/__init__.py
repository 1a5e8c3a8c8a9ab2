"""The sender's own file going back: nothing in it touched but what became of each row, beside it and in its colours."""
