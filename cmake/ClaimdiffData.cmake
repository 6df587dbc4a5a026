# Data compiled at build time and carried inside the binary.
include(ClaimdiffDictionary)
