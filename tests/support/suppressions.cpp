// What a sanitizer reports inside libraries that are not ours. Its runtime calls this function by
// name.

// NOLINTBEGIN(bugprone-reserved-identifier, readability-identifier-naming)
extern "C" const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions()
{
    return "race:libQt6Core.so\n"; // built without the sanitizer, so its locks are not seen
}
// NOLINTEND(bugprone-reserved-identifier, readability-identifier-naming)
