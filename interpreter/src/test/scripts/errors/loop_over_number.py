# Loop over number.
for x in 5: pass
