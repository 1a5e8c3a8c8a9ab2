"""What columns of foreign and own workbooks can hold: targets over the declared fields, and the kinds of tables."""
