"""Where one can go: one page for each place of the sidebar, most of them a register with its records."""
