"""What stands above the page of a child: the chain of decisions, criteria, services and the Child Status Index."""
