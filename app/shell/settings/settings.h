#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSettings>
#include <QtCore/QStringList>

#include "app/kit/look/look.h"
#include "app/shell/settings/setting_texts.h"

#include <optional>

namespace plyline::settings {

/// The settings that the program keeps between starts. The only class that uses QSettings. Files
/// are named by absolute paths, bundled samples by their resource paths.
class Settings
{
public:
    static constexpr int maxRecentFiles = 12;
    static constexpr int maxPlaces = 200;

    [[nodiscard]] look::ThemeChoice themeChoice() const;
    void setThemeChoice(look::ThemeChoice choice);
    [[nodiscard]] look::BoardTheme boardTheme() const;
    void setBoardTheme(look::BoardTheme board);
    /// Returns the key of a look::PieceSet; empty at first.
    [[nodiscard]] QString pieceSetKey() const;
    void setPieceSetKey(const QString& key);
    /// Returns the text size in percent.
    [[nodiscard]] int textSize() const;
    void setTextSize(int percent);
    [[nodiscard]] bool isAnimated() const;
    void setAnimated(bool isAnimated);
    [[nodiscard]] bool isWheelEnabled() const;
    void setWheelEnabled(bool isEnabled);
    /// Returns whether moves are marked as they are judged by their evaluations.
    [[nodiscard]] bool areJudgementsShown() const;
    void setJudgementsShown(bool areShown);
    /// Returns whether variations of variations are shown in brackets, not on rows of their own.
    [[nodiscard]] bool areVariationsInline() const;
    void setVariationsInline(bool areInline);
    /// Returns whether the game lists of large files are cached for the next time.
    [[nodiscard]] bool areListsKept() const;
    void setListsKept(bool areKept);
    /// Returns the person's file with names of openings; empty if there is none.
    [[nodiscard]] QString openingsFile() const;
    void setOpeningsFile(const QString& path);
    /// Names of the person in games, whose side boards then show.
    [[nodiscard]] QStringList ownNames() const;
    void setOwnNames(const QStringList& names);
    [[nodiscard]] double pliesPerSecond() const;
    void setPliesPerSecond(double speed);
    /// Returns what session::PlaybackOptions::toJson() made; empty at first.
    [[nodiscard]] QByteArray playback() const;
    void setPlayback(const QByteArray& options);
    [[nodiscard]] KeptLoop loop() const;
    void setLoop(const KeptLoop& loop);

    /// Returns what QWidget::saveGeometry made; empty at first.
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    /// Returns the arrangement of the window's parts, as window::Layout writes it; empty at first.
    [[nodiscard]] QByteArray windowLayout() const;
    void setWindowLayout(const QByteArray& layout);
    /// Returns axis, zoom and lanes of the timeline; empty at first.
    [[nodiscard]] QByteArray timeline() const;
    void setTimeline(const QByteArray& state);
    /// Returns which engine is used and how; empty at first.
    [[nodiscard]] QByteArray engine() const;
    void setEngine(const QByteArray& state);
    /// Returns which markers are shown and whether playback pauses at them; empty at first.
    [[nodiscard]] QByteArray markers() const;
    void setMarkers(const QByteArray& state);
    /// Returns what was chosen for pictures, and for paper; empty at first.
    [[nodiscard]] QByteArray pictures() const;
    void setPictures(const QByteArray& choices);
    [[nodiscard]] QByteArray paper() const;
    void setPaper(const QByteArray& choices);
    /// Returns form, order and columns of the game list; empty at first.
    [[nodiscard]] QByteArray gameList() const;
    void setGameList(const QByteArray& state);

    /// Returns the recent files, newest first.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    void removeRecentFile(const QString& path);
    void clearRecentFiles();

    /// Returns what a start without a file opens; empty at first.
    [[nodiscard]] QString lastFile() const;
    void setLastFile(const QString& path);
    [[nodiscard]] std::optional<LeftOff> leftOff(const QString& path) const;
    void setLeftOff(const QString& path, const LeftOff& place);

private:
    QSettings m_store;
};

} // namespace plyline::settings
