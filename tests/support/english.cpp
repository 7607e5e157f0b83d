// Linked into the tests of app/: they read the words that a person reads.

#include "app/kit/words/english.h"

#include "tests/support/test.h"

namespace {

const plyline::tests::AtStart english(&plyline::words::installEnglish);

} // namespace
