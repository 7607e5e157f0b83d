// Gives every test program, however it is started, an empty home of its own and the same
// surroundings, before main() runs: it can neither read nor touch the settings, the desktop or the
// locale of the person who runs it.

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <system_error>

namespace {

class EmptyHome
{
public:
    EmptyHome()
    {
        std::string pattern = std::filesystem::temp_directory_path() / "plyline-test-XXXXXX";
        if (!mkdtemp(pattern.data())) {
            std::perror("no home directory for the test");
            std::abort();
        }
        m_path = pattern;
        setenv("HOME", m_path.c_str(), 1);
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME",
                                 "XDG_STATE_HOME", "XDG_RUNTIME_DIR"}) {
            const auto directory = m_path / name;
            std::filesystem::create_directory(directory);
            std::filesystem::permissions(directory, std::filesystem::perms::owner_all);
            setenv(name, directory.c_str(), 1);
        }
        for (const char* name :
             {"LANGUAGE", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR",
              "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "XDG_CURRENT_DESKTOP"})
            unsetenv(name);
        setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 1);
        setenv("LC_ALL", "C.UTF-8", 1);
        setenv("TZ", "UTC", 1);
        setenv("QT_QPA_PLATFORM", "offscreen", 0); // xcb shows what a test does
    }
    ~EmptyHome()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    EmptyHome(const EmptyHome&) = delete;
    EmptyHome& operator=(const EmptyHome&) = delete;

private:
    std::filesystem::path m_path;
};

const EmptyHome emptyHome;

} // namespace
