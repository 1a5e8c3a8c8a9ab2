"""A receiver's form looked at before it is filled: what each column, row and cell of it takes."""
