"""What is kept: one short declaration per register."""
