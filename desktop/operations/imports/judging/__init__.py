"""The verdict of each row: the rows of a file judged in their order, and again where one of them was corrected."""
