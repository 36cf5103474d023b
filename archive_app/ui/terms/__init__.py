"""The words that choices are made from: added, renamed, retired and made one."""
