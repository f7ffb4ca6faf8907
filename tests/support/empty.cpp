// A precompiled header needs a unit to hang on.
