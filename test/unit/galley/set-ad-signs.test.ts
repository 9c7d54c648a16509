import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bulletLength,
  findPhones,
  findPrices,
  isAddress,
  isHours,
  isWeb,
} from '../../../src/galley/ad-signs.js';

const phones = (text: string): readonly string[] =>
  findPhones(text).map(({ start, end }) => text.slice(start, end));
const prices = (text: string): readonly string[] =>
  findPrices(text).map(({ start, end }) => text.slice(start, end));

test('phones are found in the ways they are written', () => {
  for (const phone of [
    '913-555-0142',
    '(816) 555-0117',
    '(02)2345-6789',
    '02-2345-6789',
    '0912-345-678',
    '913.555.0142',
    '+1 913-555-0142',
    '913-555-0142 轉 23',
  ]) {
    assert.deepEqual(phones(`電話：${phone}，請洽林小姐`), [phone]);
  }
});

test('dates, years, hours and prices are no phones', () => {
  for (const text of ['2026-02-19', '1990-2026', '9:00-18:00', '$1000-2000', '1,200-1,500元']) {
    assert.deepEqual(phones(text), [], text);
  }
});

test('prices are found with their signs', () => {
  assert.deepEqual(prices('高麗菜 $3.99 每磅'), ['$3.99']);
  assert.deepEqual(prices('全程NT$1,200起'), ['NT$1,200']);
  assert.deepEqual(prices('五月前 880元'), ['880']);
  assert.deepEqual(prices('全館 8折，第二件 50% off'), ['8', '50']);
  assert.deepEqual(prices('2月19日 第三街118號'), []);
});

test('hours, addresses and web names are told from plain words', () => {
  assert.ok(isHours('週一至週六 9:00–18:00'));
  assert.ok(!isHours('週休二日，供兩餐'));
  assert.ok(isAddress('9816 Prairie Bell Rd., Overland Park, KS'));
  assert.ok(isAddress('柳渡老街412號'));
  assert.ok(!isAddress('植牙・矯正・兒童牙科'));
  assert.ok(isWeb('news@kansasweekly.example'));
  assert.ok(!isWeb('鄰居的好人好事都可以寄到 news@kansasweekly.example'));
});

test('a bullet is counted with the white after it', () => {
  assert.equal(bulletLength('★ 專修電腦'), 2);
  assert.equal(bulletLength('●專修電腦'), 1);
  assert.equal(bulletLength('專修電腦'), 0);
});
