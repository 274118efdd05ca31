"""One file a rule: its docstring is its page, ``RULE`` names it, ``check`` yields its findings.

The file's name is the rule's name and names the fault: "allow stated-count-disagrees" must make
sense. Nothing lists the rules; the engine walks this package.
"""
