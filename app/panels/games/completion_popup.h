#pragma once

#include <QtWidgets/QListView>

#include "app/kit/look/look.h"
#include "core/filter/completions.h"

#include <vector>

namespace plyline::games {

/// The completions of a filter line, shown beside the list that it filters. It never takes the
/// focus: the field keeps the keyboard and names the chosen row in its accessible description.
class CompletionPopup : public QListView
{
    Q_OBJECT

public:
    /// Becomes a child of the field's window when it is first shown.
    CompletionPopup(look::Look& look, QWidget& field);

    /// Sets the widget that the popup does not cover if there is room beside it, and the one in it
    /// that the popup never covers.
    void setBeside(const QWidget& list, const QWidget& above)
    {
        m_list = &list;
        m_above = &above;
    }
    void offer(std::vector<filter::Completion> completions);
    [[nodiscard]] const std::vector<filter::Completion>& completions() const;
    /// -1 if no row is chosen.
    [[nodiscard]] int current() const { return currentIndex().row(); }
    void move(int step);

Q_SIGNALS:
    void chosen(int row);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    class Model;
    class Delegate;
    void place();
    [[nodiscard]] QRect placeOf(const QSize& size, const QWidget& window) const;

    look::Look& m_look;
    QWidget& m_field;
    const QWidget* m_list = nullptr;
    const QWidget* m_above = nullptr;
    Model* m_model;
};

} // namespace plyline::games
