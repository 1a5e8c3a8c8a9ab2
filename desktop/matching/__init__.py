"""Who is who: candidate pairs, comparison and explanation; knows no database."""
