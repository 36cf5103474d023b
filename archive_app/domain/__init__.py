"""What is true of archives without any machine: values, kinds, dates. Standard library only."""
