"""Monitoring: what is overdue, the plan, visits, findings, the same views, yearly figures."""
