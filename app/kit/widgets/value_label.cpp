#include "app/kit/widgets/value_label.h"

#include "app/kit/accessible/describe.h"

namespace plyline::widgets {

namespace {

class ValueLabelParts : public accessible::Parts
{
public:
    explicit ValueLabelParts(ValueLabel& label) : Parts(label), m_label(label) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::StaticText; }
    [[nodiscard]] QString name() const override
    {
        return m_label.accessibleName().isEmpty()
                   ? m_label.text()
                   : QStringLiteral("%1: %2").arg(m_label.accessibleName(), m_label.text());
    }

private:
    ValueLabel& m_label;
};

} // namespace

ValueLabel::ValueLabel(QWidget* parent) : QLabel(parent)
{
    accessible::describe<ValueLabel, ValueLabelParts>();
}

} // namespace plyline::widgets

#include "moc_value_label.cpp"
