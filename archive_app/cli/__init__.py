"""Every capability without a window: how commands are found, run and answered; `verbs` has them."""
