#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSettings>
#include <QtCore/QStringList>

#include "app/kit/look/look.h"

#include <optional>

namespace plyline::settings {

/// Game (from 1) and ply of a file.
struct LeftOff
{
    int game = 1;
    int ply = 0;
    bool operator==(const LeftOff&) const = default;
};

/// What the program remembers from one start to the next. The one place that knows QSettings.
/// Files are named by absolute paths; bundled samples by their resource paths.
class Settings
{
public:
    static constexpr int maxRecentFiles = 12;
    static constexpr int maxPlaces = 200;

    [[nodiscard]] look::ThemeChoice themeChoice() const;
    void setThemeChoice(look::ThemeChoice choice);
    [[nodiscard]] look::BoardTheme boardTheme() const;
    void setBoardTheme(look::BoardTheme board);
    /// Of a look::PieceSet; empty at first.
    [[nodiscard]] QString pieceSetKey() const;
    void setPieceSetKey(const QString& key);
    /// In percent.
    [[nodiscard]] int textSize() const;
    void setTextSize(int percent);
    [[nodiscard]] bool isAnimated() const;
    void setAnimated(bool isAnimated);
    [[nodiscard]] bool isWheelEnabled() const;
    void setWheelEnabled(bool isEnabled);
    /// Variations of variations stand in brackets, not on rows of their own.
    [[nodiscard]] bool areVariationsInline() const;
    void setVariationsInline(bool areInline);
    /// Of large files, for the next time they are opened.
    [[nodiscard]] bool areListsKept() const;
    void setListsKept(bool areKept);
    /// Names of the person in games, whose side boards then show.
    [[nodiscard]] QStringList ownNames() const;
    void setOwnNames(const QStringList& names);
    [[nodiscard]] int pliesPerSecond() const;
    void setPliesPerSecond(int speed);

    /// As QWidget::saveGeometry makes it; empty at first.
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    /// How the window's parts are arranged, as window::Layout writes it; empty at first.
    [[nodiscard]] QByteArray windowLayout() const;
    void setWindowLayout(const QByteArray& layout);
    /// Form, order and columns of the game list; empty at first.
    [[nodiscard]] QByteArray gameList() const;
    void setGameList(const QByteArray& state);

    /// Newest first.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    void removeRecentFile(const QString& path);
    void clearRecentFiles();

    /// What the next start without a file opens; empty at first.
    [[nodiscard]] QString lastFile() const;
    void setLastFile(const QString& path);
    [[nodiscard]] std::optional<LeftOff> leftOff(const QString& path) const;
    void setLeftOff(const QString& path, const LeftOff& place);

private:
    QSettings m_store;
};

} // namespace plyline::settings
