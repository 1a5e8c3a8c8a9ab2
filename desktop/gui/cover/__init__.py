"""The cover of the book: the first run and the locked door. They ask and answer in plain values and write nothing."""
