"""The look inside a file before any reader is given it: is it built to do harm, what does it hold beside cells."""
