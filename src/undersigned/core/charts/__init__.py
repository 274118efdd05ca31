"""Pictures of what was counted, as SVG and PNG: who signed where, of which kind, and since when.

A chart is a pure function of numbers and words. What is counted by place comes from the list as it
is printed (``tallies``), so that no chart, and no difference between two charts or between a chart
and the list, tells where somebody lives whose name or place is not printed.
"""
