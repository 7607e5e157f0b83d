#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "core/search/pattern.h"

class QButtonGroup;
class QCheckBox;

namespace plyline::position_search {

class PatternBoard;

/// A board for a partial position, with a palette of contents for its squares.
class PatternEditor : public QWidget
{
    Q_OBJECT

public:
    explicit PatternEditor(look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] PatternBoard& board() const { return *m_board; }
    [[nodiscard]] const search::Pattern& pattern() const;
    void setPattern(const search::Pattern& pattern);

Q_SIGNALS:
    /// Emitted when the user has changed the pattern.
    void edited();
    /// Emitted when the position shown in the window should be taken over.
    void shownPositionWanted();

private:
    void addTool(int index, const QString& name);
    [[nodiscard]] QWidget* makePalette();
    void chooseTool();
    void showLook();

    look::Look& m_look;
    PatternBoard* m_board;
    QButtonGroup* m_tools;
    QCheckBox* m_excluded;
};

} // namespace plyline::position_search
