### Words that many messages share.

yes = Yes
no = No
