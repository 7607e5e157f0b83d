#pragma once

#include <QtWidgets/QLineEdit>

#include "app/kit/look/look.h"
#include "app/model/game_list/game_list.h"

class QAction;

namespace plyline::games {

class CompletionPopup;

/// The filter line of the game list. Typing filters the list at once, mistakes are underlined, and
/// completions are offered below. Return opens the first game, Down goes to the list. Esc closes
/// the completions, then clears the text, then leaves the field.
class FilterField : public QLineEdit
{
    Q_OBJECT

public:
    FilterField(game_list::GameList& list, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] CompletionPopup& popup() const { return *m_popup; }
    /// Whether the field is too narrow for its text.
    [[nodiscard]] bool isTextCut() const;

Q_SIGNALS:
    void listWanted();
    void firstWanted();
    void resized();
    void left();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void onEdited(const QString& text);
    void offer(const QString& text, int offset, int length,
               const std::vector<filter::Completion>& completions);
    void takeCompletion(int row);
    void showFilter();
    void underlineMistake();
    void showLook();
    void escape();

    game_list::GameList& m_list;
    look::Look& m_look;
    CompletionPopup* m_popup;
    QAction* m_icon;
    int m_offset = 0; ///< Where the text that a completion replaces begins.
    int m_length = 0;
    bool m_isComposing = false; ///< An input method is composing a character.
};

} // namespace plyline::games
