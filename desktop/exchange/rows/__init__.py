"""The rows of a recognised table, understood: typed values, their problems, and what is only kept."""
