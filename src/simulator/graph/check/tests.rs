//! What the stand-in for Meta refuses and takes, one case for each rule.
