-- By the formulas of today.
update scorecard set refresh_at = now();
