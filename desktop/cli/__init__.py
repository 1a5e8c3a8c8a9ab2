"""The same operations without a window: `igitabo COMMAND`."""
