"""The cards of the settings: the office, this computer, password and recovery key, backups."""
