"""What is printed: the file of a child, the card of a household, the page of a partner, any record and any list."""
