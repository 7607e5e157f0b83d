#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/study/own_markers.h"

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace plyline::timeline {

/// The form of a marker: its name, note, colour and plies. A range keeps its length when its first
/// ply changes. Enter and Escape are left to the parent, except for Shift+Enter in the note.
class MarkerFields : public QWidget
{
    Q_OBJECT

public:
    MarkerFields(look::Look& look, QWidget* parent);

    /// Shows a marker of a line whose last ply is `lastPly`.
    void fill(const study::OwnMarker& marker, game::Ply lastPly);
    /// Returns the marker as it stands in the fields, on the main line.
    [[nodiscard]] study::OwnMarker marker() const;
    void setPlies(game::Ply first, game::Ply last);
    /// Shows the moves of the plies, or why there can be no marker at them.
    void setPliesText(const QString& text);
    /// Shows the button that emits loopWanted().
    void setLoopOffered(bool isOffered);
    void editName();
    void editPlies();

Q_SIGNALS:
    /// Emitted when marker() may be another.
    void changed();
    void loopWanted();

private:
    void makeColors();
    void makeFields();
    void layOut();
    void moveFirst();
    void moveLast();
    void showColors();
    /// Makes the sizes right for the texts.
    void setSizes();

    look::Look& m_look;
    QLineEdit* m_name;
    QPlainTextEdit* m_note;
    QWidget* m_colorRow;
    QButtonGroup* m_colors;
    QSpinBox* m_first;
    QSpinBox* m_last;
    int m_length = 0; ///< Of the range: its last ply less its first.
    QPushButton* m_loop;
    QLabel* m_moves;
};

} // namespace plyline::timeline
