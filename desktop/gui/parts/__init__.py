"""The parts that pages are built of: each paints itself, is reached by keyboard and has words for a screen reader."""
