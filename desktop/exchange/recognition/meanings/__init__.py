"""What columns mean, whether or not the register stores it: the words of their titles read as ideas, in context."""
