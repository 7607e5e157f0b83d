#pragma once

#include <QtCore/QObject>

#include "app/kit/look/look.h"
#include "app/shell/actions/actions.h"
#include "app/shell/settings/settings.h"

class QActionGroup;
class QMenu;

namespace plyline::actions {

/// Sets theme, board, pieces and text size from menu, keys and wheel, and remembers them.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// Applies the remembered choices to the look.
    Appearance(Actions& actions, look::Look& look, settings::Settings& settings,
               QObject* parent = nullptr);

    /// Adds the menus of theme, board, pieces and text size.
    void fill(QMenu& view);
    /// Reports which drawings the chosen piece set lacks, if any.
    void checkPieces();

Q_SIGNALS:
    /// Emitted with a sentence about drawings that the user's own set lacks; empty when nothing is
    /// wrong any more.
    void reported(const QString& sentence);

protected:
    /// Changes the text size when the wheel is turned with Ctrl.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectThemes();
    void connectBoards();
    void connectPieces();
    void connectTextSize();
    /// Draws the samples of the menus again: the pieces stand on squares of the chosen board.
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

/// Returns "The set “Mine” has no white king and no black pawn. ..."; empty without faults.
[[nodiscard]] QString pieceFaultSentence(const look::PieceSet& set,
                                         const std::vector<look::PieceFault>& faults);

} // namespace plyline::actions
