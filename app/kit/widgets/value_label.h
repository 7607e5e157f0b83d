#pragma once

#include <QtWidgets/QLabel>

namespace plyline::widgets {

/// A label whose text is the value of what its accessible name names: it is read as "Shown move:
/// 24. Rxd4", and it may change as often as it likes without being announced.
class ValueLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ValueLabel(QWidget* parent = nullptr);
};

} // namespace plyline::widgets
