"""Search: which words records are found by, how they are kept, and how they are found, misspelt ones too."""
