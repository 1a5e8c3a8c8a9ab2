"""What is seen: asks and shows; decides nothing."""
