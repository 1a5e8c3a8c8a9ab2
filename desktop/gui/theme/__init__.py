"""How everything looks: colours, letters and icons, chosen once and worn by the whole window."""
