"""From survey to register: appraisal, designation, monitoring, projects, figures."""
