#pragma once

#include <QtCore/QObject>

#include "app/kit/look/look.h"
#include "app/shell/actions/actions.h"
#include "app/shell/settings/settings.h"

class QActionGroup;
class QMenu;

namespace plyline::actions {

/// How the program looks: theme, board, pieces and size of text, by menu, key and wheel,
/// remembered.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// Gives the look what was remembered.
    Appearance(Actions& actions, look::Look& look, settings::Settings& settings,
               QObject* parent = nullptr);

    /// Adds the menus of theme, board, pieces and text size.
    void fill(QMenu& view);
    /// Says of the chosen set what it lacks, if anything.
    void checkPieces();

Q_SIGNALS:
    /// A sentence about drawings that a person's own set lacks; empty when nothing is wrong any
    /// more.
    void said(const QString& sentence);

protected:
    /// The wheel with Ctrl over text sets its size.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectThemes();
    void connectBoards();
    void connectPieces();
    void connectTextSize();
    /// Sample, tick and samples again: the pieces stand on the board's squares.
    void showSamples();
    void listOwnSets(QMenu& menu);
    void choosePieces(const look::PieceSet& set);
    void setTextSize(int percent);
    void openPieceFolder();

    Actions& m_actions;
    look::Look& m_look;
    settings::Settings& m_settings;
    QActionGroup* m_pieces;
    int m_wheelEighths = 0; ///< Turned up with Ctrl since the last step, in eighths of a degree.
    bool m_hasComplained = false;
};

/// "The set “Mine” has no white king and no black pawn. ..." Empty without faults.
[[nodiscard]] QString pieceFaultSentence(const look::PieceSet& set,
                                         const std::vector<look::PieceFault>& faults);

} // namespace plyline::actions
