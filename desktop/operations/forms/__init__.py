"""A receiver's form looked at, corrected by a person, remembered as a layout and filled; nothing in it is guessed."""
