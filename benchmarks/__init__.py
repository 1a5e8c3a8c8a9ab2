"""Measures the goals of speed and memory, each against its limit in the same run: `python -m benchmarks`."""
