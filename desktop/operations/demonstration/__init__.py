"""The demonstration district: invented people, the sample workbooks taken in, the ministry's report filled."""
