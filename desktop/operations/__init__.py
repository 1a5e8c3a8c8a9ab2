"""What is done: one function per act of the officer; the only writers."""
