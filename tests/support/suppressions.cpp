// What the sanitizers report inside libraries that are not ours. Their runtimes call these
// functions by name.

// NOLINTBEGIN(bugprone-reserved-identifier)
extern "C" const char* __lsan_default_suppressions(); // AddressSanitizer's leak check
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:libfontconfig.so\n";
}

extern "C" const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions()
{
    return "race:libQt6Core.so\n"
           "called_from_lib:libglib-2.0.so\n";
}
// NOLINTEND(bugprone-reserved-identifier)
